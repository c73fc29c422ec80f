// Writes the reference of the calls, in Markdown, from the descriptor set that the build makes: reference.mjs SET FILE
import { readFileSync, writeFileSync } from "node:fs";
import { createFileRegistry, fromBinary } from "@bufbuild/protobuf";
import { FileDescriptorSetSchema } from "@bufbuild/protobuf/wkt";

const set = fromBinary(FileDescriptorSetSchema, readFileSync(process.argv[2]));
const registry = createFileRegistry(set);
const comments = (file) => {
  const byPath = new Map();
  for (const location of file.proto.sourceCodeInfo?.location ?? []) {
    const text = location.leadingComments.replace(/^ /gm, "").trim();
    byPath.set(location.path.join("."), text);
  }
  return (...path) => byPath.get(path.join(".")) ?? "";
};
const inLine = (text) => text.replace(/\n+/g, " ").replace(/\|/g, "\\|");
const type = (field) => {
  const one = field.message?.typeName ?? field.enum?.typeName ?? field.proto.typeName;
  const name = one ? one.replace(/^\.?cascade\.v1\./, "") : scalars[field.scalar];
  return field.fieldKind === "list" ? `repeated ${name}` : field.fieldKind === "map" ? "map" : name;
};
const scalars = { 1: "double", 3: "int64", 5: "int32", 8: "bool", 9: "string", 12: "bytes" };

const lines = [
  "# Reference of the calls",
  "",
  "Made from the comments of the protos by `.ci/client`; do not edit. Bounds stand in [fields.md](fields.md).",
];
const files = [...registry.files].filter((file) => file.proto.package === "cascade.v1");
files.sort((one, other) => (one.name < other.name ? -1 : 1));
for (const file of files) {
  const comment = comments(file);
  for (const [s, service] of file.services.entries()) {
    lines.push("", `## ${service.name}`, "", comment(6, s));
    for (const [m, method] of service.methods.entries()) {
      const stream = method.methodKind === "server_streaming" || method.methodKind === "bidi_streaming";
      lines.push("", `### ${service.name}.${method.name}`, "");
      lines.push(`\`${method.input.name}\` → ${stream ? "stream of " : ""}\`${method.output.name}\``, "");
      lines.push(comment(6, s, 2, m));
    }
  }
}
lines.push("", "## Messages");
for (const file of files) {
  const comment = comments(file);
  for (const [m, message] of file.messages.entries()) {
    lines.push("", `### ${message.name}`, "", comment(4, m));
    if (message.fields.length > 0) {
      lines.push("", "| field | type | |", "|---|---|---|");
    }
    for (const [f, field] of message.fields.entries()) {
      lines.push(`| \`${field.name}\` | ${type(field)} | ${inLine(comment(4, m, 2, f))} |`);
    }
  }
}
lines.push("", "## Enums");
for (const file of files) {
  const comment = comments(file);
  for (const [e, words] of file.enums.entries()) {
    lines.push("", `### ${words.name}`, "", comment(5, e), "", "| value | |", "|---|---|");
    for (const [v, value] of words.values.entries()) {
      lines.push(`| \`${value.name}\` | ${inLine(comment(5, e, 2, v))} |`);
    }
  }
}
writeFileSync(process.argv[3], `${lines.join("\n")}\n`);

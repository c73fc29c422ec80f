package org.cascade.persistence.push;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.cascade.application.push.PushRequest;
import org.cascade.domain.district.CalendarId;
import org.cascade.domain.district.CatalogId;
import org.cascade.domain.district.CatalogLocks;
import org.cascade.domain.district.CourseId;
import org.cascade.domain.district.DataType;
import org.cascade.domain.district.Lock;
import org.cascade.domain.district.MasterId;
import org.cascade.domain.push.PushKind;
import org.cascade.domain.push.PushMode;
import org.cascade.persistence.database.LocksText;

/** A job's request and locks as they are kept: what was asked for, to the letter. */
final class RequestJson {
  private RequestJson() {}

  static String write(PushRequest request) {
    CatalogId catalog = request.catalog();
    PushMode mode = request.mode();
    JsonObject json = new JsonObject();
    json.addProperty("kind", request.kind().name());
    json.addProperty("year", request.year());
    json.addProperty("catalog", catalog == null ? null : catalog.value());
    json.add("calendars", array(request.calendars(), id -> Long.toString(id.value())));
    json.add("masters", array(request.masters(), id -> Long.toString(id.value())));
    json.add("courses", array(request.courses(), id -> Long.toString(id.value())));
    json.addProperty("mode", mode == null ? null : mode.name());
    json.addProperty("pushToSections", request.pushToSections());
    json.add("types", array(request.types(), DataType::name));
    json.addProperty("recordKey", request.recordKey());
    json.addProperty("comment", request.comment());
    return json.toString();
  }

  static PushRequest read(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    return new PushRequest(
        PushKind.valueOf(json.get("kind").getAsString()),
        json.get("year").getAsInt(),
        value(json, "catalog").map(id -> new CatalogId(id.getAsLong())).orElse(null),
        set(json.get("calendars"), id -> new CalendarId(Long.parseLong(id))),
        set(json.get("masters"), id -> new MasterId(Long.parseLong(id))),
        set(json.get("courses"), id -> new CourseId(Long.parseLong(id))),
        value(json, "mode").map(mode -> PushMode.valueOf(mode.getAsString())).orElse(null),
        value(json, "pushToSections").map(JsonElement::getAsBoolean).orElse(null),
        set(json.get("types"), DataType::valueOf),
        json.get("recordKey").getAsString(),
        json.get("comment").getAsString());
  }

  private static Optional<JsonElement> value(JsonObject json, String name) {
    return Optional.ofNullable(json.get(name)).filter(value -> !value.isJsonNull());
  }

  static String writeLocks(CatalogLocks locks) {
    return array(locks.locks(), Lock::name).toString();
  }

  static CatalogLocks readLocks(String text) {
    return new CatalogLocks(LocksText.locks(text));
  }

  private static <T> JsonArray array(Collection<T> values, Function<T, String> name) {
    JsonArray array = new JsonArray();
    values.stream().map(name).sorted().forEach(array::add);
    return array;
  }

  private static <T> Set<T> set(JsonElement array, Function<String, T> read) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsString)
        .map(read)
        .collect(Collectors.toUnmodifiableSet());
  }
}

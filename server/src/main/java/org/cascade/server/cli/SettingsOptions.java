package org.cascade.server.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.cascade.server.settings.CascadeSettings;
import org.cascade.server.settings.Setting;
import org.cascade.server.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the settings of a server come from. */
final class SettingsOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Properties file with settings; docs/configuration.md lists them.")
  private @Nullable Path config;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on. Default: 127.0.0.1, this machine only.")
  private @Nullable String host;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 0 takes any free one. Default: 8980.")
  private @Nullable String port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data folder of the embedded MySQL. Default: cascade-data, here.")
  private @Nullable String data;

  CascadeSettings read() {
    Map<Setting, String> options = new EnumMap<>(Setting.class);
    put(options, Setting.HOST, host);
    put(options, Setting.PORT, port);
    put(options, Setting.DATA, data);
    return SettingsReader.read(Optional.ofNullable(config), System.getenv(), options);
  }

  private static void put(Map<Setting, String> options, Setting setting, @Nullable String value) {
    if (value != null) {
      options.put(setting, value);
    }
  }
}

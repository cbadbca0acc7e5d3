namespace BriefingBot.Ingestion.Starter;

/// <summary>A YAML value with the line where it starts: all that the starter files need of YAML.</summary>
internal abstract record YamlValue(int Line);

internal sealed record YamlText(string Value, int Line) : YamlValue(Line);

internal sealed record YamlList(IReadOnlyList<YamlValue> Values, int Line) : YamlValue(Line);

internal sealed record YamlEntry(string Key, YamlValue Value, int Line);

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line) : YamlValue(Line);

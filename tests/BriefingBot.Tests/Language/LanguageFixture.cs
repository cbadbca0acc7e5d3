using System.Runtime.CompilerServices;
using System.Text.Json;

namespace BriefingBot.Tests.Language;

/// <summary>Reads the JSON Lines files of Fixtures/Reading: sentences of our own with what must be read out of them.</summary>
internal static class LanguageFixture
{
    public static TheoryData<string> Lines(string file) => new(File.ReadLines(PathOf(file)).Where(line => line.Length > 0));

    private static string PathOf(string file, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures", "Reading", file);

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}

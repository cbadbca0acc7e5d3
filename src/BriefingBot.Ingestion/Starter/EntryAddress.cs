namespace BriefingBot.Ingestion.Starter;

/// <summary>
/// The address of one entry of a list, where the list has a page for each: "https://example.org/wiki/{entry}" with the entry's words
/// joined by underscores, or "https://example.org/actor/{number}" with its number.
/// </summary>
internal static class EntryAddress
{
    private const string Words = "{entry}";
    private const string Number = "{number}";

    /// <summary>The pattern under "entry-url"; null where there is none, or after a fault.</summary>
    public static string? Pattern(RecordReader record)
    {
        const string Key = "entry-url";
        if (record.Optional(Key) is not { } pattern)
            return null;
        var isAddress = Uri.TryCreate(pattern, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;
        if (isAddress && (pattern.Contains(Words, StringComparison.Ordinal) || pattern.Contains(Number, StringComparison.Ordinal)))
            return pattern;
        record.Fault(record.LineOf(Key), $"\"{pattern}\" is not an https address with {Words} or {Number} in it");
        return null;
    }

    public static string Of(string pattern, string entry) => pattern
        .Replace(Words, Uri.EscapeDataString(entry.Replace(' ', '_')), StringComparison.Ordinal)
        .Replace(Number, string.Concat(entry.Where(char.IsAsciiDigit)), StringComparison.Ordinal);
}

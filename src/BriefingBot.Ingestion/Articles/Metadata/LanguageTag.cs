namespace BriefingBot.Ingestion.Articles.Metadata;

/// <summary>Normalises language tags: "en_us" gives "en-US" (BCP 47, language and region only).</summary>
internal static class LanguageTag
{
    public static string? Normalise(string? tag)
    {
        var parts = (tag ?? "").Trim().Split(',', ';')[0].Split('-', '_');
        if (parts[0].Length is not (2 or 3) || !parts[0].All(char.IsAsciiLetter))
            return null;
        var language = parts[0].ToLowerInvariant();
        var region = parts.Skip(1).FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter));
        return region is null ? language : $"{language}-{region.ToUpperInvariant()}";
    }
}

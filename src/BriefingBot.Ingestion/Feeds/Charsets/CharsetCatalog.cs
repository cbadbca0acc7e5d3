using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>Finds encodings by the labels that feeds use, strict about bytes that do not belong.</summary>
internal static class CharsetCatalog
{
    private static readonly ConcurrentDictionary<string, Encoding?> Known = new(StringComparer.OrdinalIgnoreCase);

    public static Encoding? Find(string label)
    {
        if (Known.TryGetValue(label, out var known)) return known;
        var found = Open(label);

        // Labels come from outside; a hostile stream of them must not fill the memory.
        if (Known.Count < 500) Known[label] = found;
        return found;
    }

    private static Encoding? Open(string label)
    {
        foreach (var name in Spellings(label))
            if (Get(name) is { } encoding) return encoding;
        return null;
    }

    private static IEnumerable<string> Spellings(string label)
    {
        var name = label.Trim().ToLowerInvariant();
        yield return name switch
        {
            "utf8" or "utf_8" => "utf-8",
            "ascii" or "us_ascii" => "us-ascii",
            "utf-16le" or "utf-16" or "utf16" or "u16" or "utf_16" or "ucs-2" => "utf-16",
            "utf-16be" => "utf-16BE",
            "utf-32le" or "utf-32" or "utf32" or "u32" or "utf_32" or "ucs-4" => "utf-32",
            "utf-32be" => "utf-32BE",
            "gb2312" or "gbk" or "gb_2312-80" => "gb18030",
            "tis-620" => "windows-874",
            "shift-jis" or "sjis" or "x-sjis" => "shift_jis",
            _ => name,
        };
        yield return name.Replace('_', '-');
        if (CodePage(name) is { } page) yield return page;
    }

    /// <summary>Python and Windows write <c>cp1251</c>, IBM <c>ibm037</c> and <c>csibm037</c>; .NET knows the number.</summary>
    private static string? CodePage(string name)
    {
        foreach (var prefix in (ReadOnlySpan<string>)["csibm", "ibm", "cp", "windows_", "win"])
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number.ToString(CultureInfo.InvariantCulture);
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? name : null;
    }

    private static Encoding? Get(string name)
    {
        try
        {
            var strict = DecoderFallback.ExceptionFallback;
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var page))
                return CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, strict);
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, strict)
                ?? (name is "utf-7" ? null : Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, strict));
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}

using System.Text;

namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>Cuts a text into paragraphs. Lines are paragraphs of their own, except where a text is wrapped at a fixed width.</summary>
internal static class LineSplitter
{
    private const int LongestText = 8 << 20;
    private const int NarrowestWrap = 50;
    private const int WidestWrap = 100;

    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var chunk = new List<string>();
        foreach (var raw in text.AsSpan(0, Math.Min(text.Length, LongestText)).EnumerateLines())
        {
            var line = Clean(raw);
            if (line.Length > 0)
                chunk.Add(line);
            else
                Close(chunk, lines);
        }

        Close(chunk, lines);
        return lines;
    }

    private static void Close(List<string> chunk, List<TextLine> lines)
    {
        if (IsWrapped(chunk))
            lines.Add(new TextLine(string.Join(' ', chunk)));
        else
            lines.AddRange(chunk.Select(line => new TextLine(line)));
        chunk.Clear();
    }

    /// <summary>Three lines or more, all but the last about equally long, and most of them ending within a sentence.</summary>
    private static bool IsWrapped(List<string> chunk)
    {
        if (chunk.Count < 3)
            return false;
        var full = chunk.Take(chunk.Count - 1).ToList();
        return full.TrueForAll(line => line.Length is >= NarrowestWrap and <= WidestWrap) && full.Count(line => line[^1] is '.' or '!' or '?') * 3 < full.Count;
    }

    private static string Clean(ReadOnlySpan<char> raw)
    {
        var line = new StringBuilder(raw.Length);
        foreach (var c in raw)
        {
            if (c is '\u200b' or '\ufeff' or '\u00ad' || char.IsControl(c) && !char.IsWhiteSpace(c))
                continue;
            if (!char.IsWhiteSpace(c))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }
}

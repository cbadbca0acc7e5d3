namespace BriefingBot.Ingestion.Articles.Pages;

/// <summary>Finds the end of a start tag as the HTML standard's tokenizer does: quotes count only after "=".</summary>
internal static class TagScanner
{
    internal readonly record struct Tag(int End, int Attributes, bool SelfClosing);

    /// <returns>End is past the ">", or -1 when the tag never ends.</returns>
    public static Tag Scan(string html, int position)
    {
        var attributes = 0;
        while (position < html.Length)
        {
            var c = html[position];
            if (c == '>')
                return new Tag(position + 1, attributes, html[position - 1] == '/');
            if (char.IsWhiteSpace(c) || c == '/')
            {
                position++;
                continue;
            }

            attributes++;
            position = SkipAttribute(html, position);
        }

        return new Tag(-1, attributes, false);
    }

    private static int SkipAttribute(string html, int position)
    {
        position++;
        while (position < html.Length && !char.IsWhiteSpace(html[position]) && html[position] is not ('/' or '>' or '='))
            position++;
        var value = SkipSpace(html, position);
        if (value >= html.Length || html[value] != '=')
            return position;
        value = SkipSpace(html, value + 1);
        return value >= html.Length ? value : SkipValue(html, value);
    }

    private static int SkipValue(string html, int position)
    {
        if (html[position] is '"' or '\'')
        {
            var close = html.IndexOf(html[position], position + 1);
            return close < 0 ? html.Length : close + 1;
        }

        while (position < html.Length && !char.IsWhiteSpace(html[position]) && html[position] != '>')
            position++;
        return position;
    }

    private static int SkipSpace(string html, int position)
    {
        while (position < html.Length && char.IsWhiteSpace(html[position]))
            position++;
        return position;
    }
}

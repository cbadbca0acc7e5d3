namespace BriefingBot.Ingestion.Feeds.Markup;

/// <summary>Reads past a document type declaration. Of all it can say, only plain-text entities are heard; nothing is opened and nothing expands twice.</summary>
internal static class DoctypeReader
{
    /// <summary>Expects the cursor at <c>&lt;!DOCTYPE</c> and leaves it behind the closing bracket.</summary>
    public static string Read(MarkupCursor cursor, EntityTable entities)
    {
        var start = cursor.Position;
        var text = cursor.Text;
        var inSubset = false;
        var position = start + 2;
        while (position < text.Length)
        {
            var c = text[position];
            if (c is '"' or '\'')
            {
                var close = cursor.Find(c.ToString(), position + 1);
                position = close < 0 ? position + 1 : close + 1;
                continue;
            }

            if (c == '[') inSubset = true;
            else if (c == ']') inSubset = false;
            else if (c == '>' && !inSubset) break;
            else if (c == '<' && inSubset) DeclareEntity(text, position, entities);
            position++;
        }

        // A declaration that never ends would swallow the feed: then it ends at its first bracket.
        if (position >= text.Length) position = Math.Max(start + 2, text.IndexOf('>', start));
        cursor.Position = Math.Min(position + 1, text.Length);
        return text.Substring(start, Math.Min(position - start, 500));
    }

    private static void DeclareEntity(string text, int position, EntityTable entities)
    {
        const string Keyword = "<!ENTITY";
        if (string.CompareOrdinal(text, position, Keyword, 0, Keyword.Length) != 0) return;
        var window = text.AsSpan(position + Keyword.Length, Math.Min(1200, text.Length - position - Keyword.Length)).TrimStart();
        var space = window.IndexOfAny(' ', '\t', '\n');
        if (space <= 0) return;
        var name = window[..space];
        var rest = window[space..].TrimStart();
        if (rest.IsEmpty || rest[0] is not ('"' or '\'')) return;
        var close = rest[1..].IndexOf(rest[0]);
        if (close >= 0) entities.Declare(name.ToString(), rest.Slice(1, close).ToString());
    }
}

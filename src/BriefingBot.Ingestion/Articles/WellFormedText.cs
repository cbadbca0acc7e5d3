namespace BriefingBot.Ingestion.Articles;

/// <summary>Replaces surrogates that stand alone, which JSON and databases refuse, by U+FFFD.</summary>
internal static class WellFormedText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])))
                return Replace(text, i);
            i++;
        }

        return text;
    }

    private static string Replace(string text, int first) => string.Create(text.Length, (text, first), static (target, source) =>
    {
        source.text.CopyTo(target);
        for (var i = source.first; i < target.Length; i++)
        {
            if (!char.IsSurrogate(target[i]))
                continue;
            if (i + 1 < target.Length && char.IsSurrogatePair(target[i], target[i + 1]))
                i++;
            else
                target[i] = '\ufffd';
        }
    });
}

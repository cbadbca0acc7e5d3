using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Replies;

/// <summary>What the citations of one stretch bear together: words, numbers, and the texts themselves.</summary>
internal sealed class Support
{
    private readonly List<SupportPart> _parts;
    private readonly List<long> _computed;

    private Support(List<SupportPart> parts, List<long> computed)
    {
        _parts = parts;
        _computed = computed;
    }

    public IEnumerable<string> Texts => _parts.Select(p => p.Text);

    public static Support Of(Cited cited) => new(
        [.. cited.Citations.Select(SupportPart.Of), .. cited.Known.Select(SupportPart.Of)],
        [.. cited.Computed.Select(c => c.Result)]);

    public void Add(string text) => _parts.Add(SupportPart.Of(text));

    public bool HasWord(string word)
    {
        foreach (var part in _parts)
        {
            if (part.ShowsWord(word))
                return true;
        }
        foreach (var part in _parts)
        {
            if (part.HasWord(word))
                return true;
        }
        return false;
    }

    public bool HasNumber(long number)
    {
        if (_computed.Contains(number))
            return true;
        foreach (var part in _parts)
        {
            if (part.ShowsNumber(number))
                return true;
        }
        foreach (var part in _parts)
        {
            if (part.HasNumber(number))
                return true;
        }
        return false;
    }

    internal static long? Digits(Token token) => NumberWords.IsInteger(token.Text, out var value) ? value : null;
}

using System.Globalization;
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
            if (part.HasNumber(number))
                return true;
        }
        return false;
    }

    internal static void AddNumbers(List<Token> tokens, List<long> numbers)
    {
        foreach (var number in NumberReader.ReadAll(tokens))
        {
            numbers.Add(number.Low);
            if (number.High is { } high)
                numbers.Add(high);
        }
        foreach (var token in tokens)
        {
            if (Digits(token) is { } value)
                numbers.Add(value);
        }
    }

    internal static long? Digits(Token token) =>
        token.Text.Length <= 12 && char.IsAsciiDigit(token.Text[0]) && long.TryParse(token.Text.Replace(",", "", StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;
}

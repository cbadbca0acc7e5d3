using System.Text;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Chat.Telegram.Html;

/// <summary>A stretch of text in one format.</summary>
internal readonly record struct FormattedRun(string Text, TextFormat Format);

/// <summary>
/// Text with formats, without markup: Telegram counts what is left after parsing, so that lengths here are its lengths (UTF-16 units).
/// Everything that is appended is made safe to print.
/// </summary>
internal sealed class FormattedText
{
    // Keeps "@name" in a document from calling a user of that name; invisible, and it breaks no line.
    private const char WordJoiner = '\u2060';

    private readonly List<FormattedRun> _runs = [];

    public IReadOnlyList<FormattedRun> Runs => _runs;

    public int Length { get; private set; }

    public FormattedText Append(string text, TextFormat? format = null) => AppendSafe(Unaddressed(SafeText.Of(text)), format ?? TextFormat.Plain);

    public FormattedText AppendLine(TextFormat? format = null) => AppendSafe("\n", format ?? TextFormat.Plain);

    public FormattedText Append(FormattedText other)
    {
        foreach (var run in other._runs)
            AppendSafe(run.Text, run.Format);
        return this;
    }

    /// <summary>The part from <paramref name="start"/> to before <paramref name="end"/>, each run in its format.</summary>
    public FormattedText Slice(int start, int end)
    {
        var part = new FormattedText();
        var at = 0;
        foreach (var run in _runs)
        {
            var from = Math.Max(start, at);
            var to = Math.Min(end, at + run.Text.Length);
            if (from < to)
                part.AppendSafe(run.Text[(from - at)..(to - at)], run.Format);
            at += run.Text.Length;
            if (at >= end)
                break;
        }
        return part;
    }

    /// <summary>The same text, all of it inside a quotation.</summary>
    public FormattedText Quoted(QuoteFormat quote)
    {
        var quoted = new FormattedText();
        foreach (var run in _runs)
            quoted.AppendSafe(run.Text, run.Format with { Quote = quote });
        return quoted;
    }

    public override string ToString() => string.Concat(_runs.Select(r => r.Text));

    private FormattedText AppendSafe(string text, TextFormat format)
    {
        if (text.Length == 0)
            return this;
        _runs.Add(new FormattedRun(text, format));
        Length += text.Length;
        return this;
    }

    private static string Unaddressed(string text)
    {
        if (!text.Contains('@', StringComparison.Ordinal))
            return text;
        var calm = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            calm.Append(text[i]);
            if (text[i] == '@' && i + 1 < text.Length && (char.IsAsciiLetterOrDigit(text[i + 1]) || text[i + 1] == '_'))
                calm.Append(WordJoiner);
        }
        return calm.ToString();
    }
}

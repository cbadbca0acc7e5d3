using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Structured;

/// <summary>Tells whether a fact comes from the voice that was asked for: its outlet, who is named as saying it, or the sentence around it.</summary>
internal static class Voices
{
    public static bool IsOf(string? by, Citation citation, string asked)
    {
        var words = Forms(asked);
        return IsNamed(new FoldedText(citation.Source), words) || (by is not null && IsNamed(new FoldedText(by), words)) || IsNamed(new FoldedText(citation.Evidence), words);
    }

    public static bool IsNamed(FoldedText text, IReadOnlyList<string> names) => names.Any(n => text.Has(n) || n.Split(' ') is { Length: > 1 } parts && parts.All(text.Has));

    /// <summary>The name asked for, and what is the same under another spelling.</summary>
    public static IReadOnlyList<string> Forms(string asked)
    {
        var folded = FoldedName.Of(asked);
        return folded switch
        {
            "un" or "united nations" or "u n" => ["un", "united nations"],
            "us" or "usa" or "u s" or "united states" or "america" => ["us", "u s", "united states", "american", "washington"],
            _ => [folded],
        };
    }
}

using BriefingBot.Engine.Answers.Questions;
using BriefingBot.Engine.Documents;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Passages;

/// <summary>A sentence that may answer, with what stands before it in its document.</summary>
internal sealed class CandidateSentence(PassageHit hit, IReadOnlyList<PassageHit> before)
{
    private static readonly string[] PointingBack = ["it", "its", "they", "their", "them", "the group", "this group", "the organization", "the attack", "the attacks", "the assault", "the bombing", "the regime", "these", "these attacks", "the incident", "the terror group", "he", "she", "his", "her"];

    private readonly Lazy<List<Token>> _tokens = new(() => Tokenizer.Tokenize(hit.Passage.Text));

    public PassageHit Hit { get; } = hit;

    public FoldedText Text { get; } = new(hit.Passage.Text);

    /// <summary>The document's title and the sentences just before: what "the group" and "he" point back to.</summary>
    public FoldedText Before { get; } = new($"{hit.DocumentTitle} . {string.Join(" . ", before.Select(b => b.Passage.Text))}");

    /// <summary>The sentence just before, in the same paragraph; null where this one begins it.</summary>
    public PassageHit? Previous { get; } = before.LastOrDefault(b => b.Passage.Paragraph == hit.Passage.Paragraph);

    public IReadOnlyList<Token> Tokens => _tokens.Value;

    public bool PointsBack => PointingBack.Any(Text.Has) || SaysTheGroup();

    /// <summary>True where the sentence begins with what points back, so that it says little by itself.</summary>
    public bool BeginsPointing => Text.Words.Count > 0 && Text.Words[0] is "it" or "they" or "he" or "she" or "its" or "their" or "these" or "this" or "that";

    // "The resistance group", "the terror group's".
    private bool SaysTheGroup()
    {
        var at = Text.Words.ToList().FindIndex(w => w is "group" or "groups");
        return at >= 1 && Text.Words.Skip(Math.Max(0, at - 3)).Take(3).Contains("the", StringComparer.Ordinal);
    }
}

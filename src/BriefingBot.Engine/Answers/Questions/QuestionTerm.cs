namespace BriefingBot.Engine.Answers.Questions;

public enum TermKind
{
    /// <summary>A group under any of its names.</summary>
    Group,

    /// <summary>A country under its names and demonyms.</summary>
    Country,

    /// <summary>A word with a capital inside the sentence, or a number: a passage that lacks it speaks of something else.</summary>
    Name,
    Word,
}

/// <summary>One thing that the question speaks of.</summary>
/// <param name="Words">As asked.</param>
/// <param name="Forms">Folded words and phrases, one of which a passage has to hold: names, inflections, near synonyms.</param>
/// <param name="First">Index of its first token in the question.</param>
/// <param name="Key">Group id or country code, where it is one.</param>
internal sealed record QuestionTerm(TermKind Kind, string Words, IReadOnlyList<string> Forms, int First, string? Key = null)
{
    /// <summary>A word that says little by itself ("attack", "group", "people"): it counts, but never decides.</summary>
    public bool IsCommon { get; init; }

    /// <summary>Ids of the groups that bear the name, where it is a group's; <see cref="QuestionTerm.Key"/> is the first of them.</summary>
    public IReadOnlyList<string> Bearers { get; init; } = [];

    public bool IsIn(FoldedText text) => Forms.Any(text.Has);
}

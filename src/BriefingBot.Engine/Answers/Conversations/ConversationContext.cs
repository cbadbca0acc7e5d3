namespace BriefingBot.Engine.Answers.Conversations;

/// <summary>Where a conversation stands: the question asked last, and what it turned out to be about.</summary>
public sealed record ConversationContext(string Question, IReadOnlyList<ContextSubject> Subjects)
{
    public static readonly ConversationContext Empty = new("", []);
}

/// <summary>What a question is about, once resolved: a later "it" or "there" means it.</summary>
/// <param name="Key">Id of the group or attack, code of the country, or the words themselves.</param>
/// <param name="Name">As a sentence names it.</param>
public sealed record ContextSubject(SubjectType Type, string Key, string Name);

public enum SubjectType
{
    Group,
    Attack,
    Country,
    Place,
    Period,
    Measure,
    Words,
}

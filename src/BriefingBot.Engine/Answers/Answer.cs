using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers;

/// <summary>What a question got: cited sentences, or a refusal with what is nearest. Never both.</summary>
public sealed record Answer(string Title)
{
    /// <summary>Each with its citations; the first answers, the others say more.</summary>
    public IReadOnlyList<Cited> Sentences { get; init; } = [];

    /// <summary>The figure asked for, where one is asked for and held: persons, or attacks.</summary>
    public long? Value { get; init; }

    /// <summary>One of <see cref="RefusalReason"/>; null where it was answered.</summary>
    public string? Reason { get; init; }

    /// <summary>The refusal in one sentence, without citations.</summary>
    public string? Refusal { get; init; }

    /// <summary>What the holdings have that comes nearest to a question that they do not answer.</summary>
    public IReadOnlyList<Cited> Nearest { get; init; } = [];

    /// <summary>What the question turned out to be about.</summary>
    public IReadOnlyList<ContextSubject> Subjects { get; init; } = [];

    public IReadOnlyList<ReplyButton> Buttons { get; init; } = [];

    /// <summary>True where a language model phrased it.</summary>
    public bool ByModel { get; init; }

    public bool IsRefused => Reason is not null;

    public static Answer Refused(string reason, string sentence) => new(RefusalReason.Title(reason)) { Reason = reason, Refusal = sentence };
}

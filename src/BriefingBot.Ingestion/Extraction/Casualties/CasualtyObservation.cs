using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Casualties;

/// <summary>How plainly the words count.</summary>
internal enum CountStrength
{
    /// <summary>Taken to hospital, in a condition: harm is inferred.</summary>
    Inferred,

    /// <summary>"He died": one person mentioned elsewhere.</summary>
    Pronoun,

    /// <summary>A name or an article.</summary>
    Single,

    Number,
}

/// <summary>One figure read from one sentence.</summary>
/// <param name="Words">Characters of the whole phrase, for evidence.</param>
/// <param name="Figure">Characters of the counting words.</param>
/// <param name="IsAttacker">The harmed are the attackers.</param>
/// <param name="IsMore">Adds to people counted before.</param>
/// <param name="Trigger">Index of the token that tells the harm.</param>
internal sealed record CasualtyObservation(
    Harm Harm,
    long Low,
    long? High,
    TollQualifier Qualifier,
    TextSpan Figure,
    TextSpan Words,
    CountStrength Strength,
    bool IsAttacker,
    bool IsMore,
    int Sentence,
    int Trigger,
    string? Name = null)
{
    /// <summary>"Two other men were also shot": not those who died.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Told by "dead", "died", "bodies": a state, not what somebody did.</summary>
    public bool IsPredicate { get; init; }

    /// <summary>"All are expected to survive": speaks against deaths merely inferred.</summary>
    public bool IsSurvival { get; init; }

    /// <summary>"… before he killed himself": after what is counted, and not counted in it.</summary>
    public bool FollowsBefore { get; init; }

    /// <summary>Done to oneself: "killed himself".</summary>
    public bool IsSelf { get; init; }
}

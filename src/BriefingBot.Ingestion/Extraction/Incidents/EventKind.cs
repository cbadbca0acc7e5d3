namespace BriefingBot.Ingestion.Extraction.Incidents;

/// <summary>What a trigger says happened, finer than the GTD types where the words are.</summary>
internal enum EventKind
{
    /// <summary>Somebody was killed or hurt; how is not said.</summary>
    Harm,
    Attack,
    Shooting,
    Stabbing,
    Assassination,
    Bombing,
    Kidnapping,
    HostageSiege,
    Hijacking,
    Arson,
    Robbery,
    Sabotage,
    WorkStoppage,
}

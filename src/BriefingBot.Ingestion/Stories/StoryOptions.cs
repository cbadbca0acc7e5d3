namespace BriefingBot.Ingestion.Stories;

/// <summary>Bounds of what the index remembers.</summary>
public sealed record StoryOptions
{
    /// <summary>Documents published longer than this before the newest one are forgotten. Court cases follow an attack for about a year.</summary>
    public int WindowDays { get; init; } = 400;

    /// <summary>The oldest arrivals beyond this number are forgotten too; about 1.5 KB each.</summary>
    public int MaxDocuments { get; init; } = 100_000;
}

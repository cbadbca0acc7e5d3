namespace BriefingBot.Ingestion.Stories;

/// <summary>A document in the window, with the lengths of its term vectors as of its arrival.</summary>
internal sealed class StoryMember(StorySignature signature, int day)
{
    public StorySignature Signature { get; } = signature;

    /// <summary>The published day, or the newest day known at arrival for a document without a date.</summary>
    public int Day { get; } = day;

    public Story? Story { get; set; }

    public float WordLength { get; init; }

    public float ProperLength { get; init; }
}

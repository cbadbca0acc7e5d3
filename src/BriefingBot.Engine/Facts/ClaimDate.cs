namespace BriefingBot.Engine.Facts;

/// <summary>Where a claim stands in time, without what it says: of hundreds of claims a page of a timeline shows a few.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="AsOf">The date that the statement is about, where one is given.</param>
/// <param name="Published">When its document was published.</param>
public sealed record ClaimDate(string ClaimId, PartialDate? AsOf, PublicationTime? Published)
{
    /// <summary>The day that the statement is about, else the day on which it was published; null where neither is known, or not its year.</summary>
    public PartialDate? Date => AsOf?.Earliest is not null ? AsOf : Published is { } published ? PartialDate.OfDay(published.Day) : null;
}

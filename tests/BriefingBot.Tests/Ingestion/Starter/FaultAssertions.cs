namespace BriefingBot.Tests.Ingestion.Starter;

internal static class FaultAssertions
{
    /// <summary>
    /// The faults are these and no others: with no second one, exactly the first; an empty second one allows what follows
    /// from the first, such as the missing value of a text that could not be read.
    /// </summary>
    public static void ShouldBeJust(this string[] faults, string fault, string? another)
    {
        faults.ShouldContain(fault);
        if (another is null)
            faults.ShouldBe([fault]);
        else if (another.Length > 0)
            faults.Order(StringComparer.Ordinal).ShouldBe(new[] { fault, another }.Order(StringComparer.Ordinal));
    }
}

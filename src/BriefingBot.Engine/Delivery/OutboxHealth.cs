namespace BriefingBot.Engine.Delivery;

/// <summary>The outbox as <c>/status</c> shows it.</summary>
internal static class OutboxHealth
{
    public static Status.PartState State(OutboxCounts counts)
    {
        var open = new List<string>();
        if (counts.Queued > 0)
            open.Add($"{counts.Queued:N0} messages wait");
        if (counts.Uncertain > 0)
            open.Add($"{counts.Uncertain:N0} may or may not have arrived");
        if (counts.Failed > 0)
            open.Add($"{counts.Failed:N0} failed");
        return open.Count == 0
            ? new Status.PartState("Outbox", "nothing waits, nothing failed")
            : new Status.PartState("Outbox", $"{string.Join(", ", open)}; /digest status in the channel shows them", counts.Oldest);
    }
}

namespace BriefingBot.Engine.Subscriptions.Watches;

/// <summary>How the stories that a watch has not told yet are told.</summary>
/// <param name="Alone">So many new ones in a message each.</param>
/// <param name="Together">The others in one message; false where they are held back.</param>
internal readonly record struct WatchPlan(int Alone, bool Together)
{
    private static readonly WatchPlan Hold = new(0, false);

    /// <param name="fresh">Stories that came just now.</param>
    /// <param name="held">Stories held back before.</param>
    /// <param name="free">Messages that the hour still has room for.</param>
    public static WatchPlan Of(int fresh, int held, bool isQuiet, int free)
    {
        if (isQuiet || free <= 0)
            return Hold;
        if (held > 0)
            return new WatchPlan(0, true);
        // The last message of the hour tells of all that would be too many.
        return fresh <= free ? new WatchPlan(fresh, false) : new WatchPlan(free - 1, true);
    }
}

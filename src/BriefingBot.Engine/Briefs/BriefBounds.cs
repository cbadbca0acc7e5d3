namespace BriefingBot.Engine.Briefs;

/// <summary>How many lines a section has at most; what is left out is counted.</summary>
internal sealed record BriefBounds(int New, int Changed, int Watches, int Disputed, int Outlook, int Groups)
{
    private static readonly BriefBounds Short = new(3, 5, 5, 2, 1, 2);
    private static readonly BriefBounds Full = new(20, 30, 20, 10, 6, 8);

    public static BriefBounds Of(BriefLength length) => length == BriefLength.Short ? Short : Full;
}

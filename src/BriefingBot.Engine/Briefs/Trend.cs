namespace BriefingBot.Engine.Briefs;

/// <summary>New attacks in the windows of the same length before this one.</summary>
/// <param name="Now">In the window itself.</param>
/// <param name="Before">One count a window, the oldest first.</param>
public sealed record Trend(int Now, IReadOnlyList<int> Before)
{
    public const int Recent = 7;
    public const int Longest = 28;

    /// <summary>An attack that happened longer ago than so many days before a window is background to it, not news.</summary>
    public const int RecallDays = 30;

    internal static Trend Of(BriefWindow window, int now, IEnumerable<EarlierAttack> earlier)
    {
        var before = new int[Longest];
        foreach (var attack in earlier)
        {
            // Each window begins with its first instant; what was recorded in the very instant of the cut belongs to the window before.
            var back = Math.Max(0, (int)Math.Ceiling((window.From - attack.At) / window.Length) - 1);
            if (back < Longest)
                before[Longest - 1 - back]++;
        }
        return new Trend(now, before);
    }

    /// <summary>False where there was nothing in all the windows before: no trend to tell, and often no holdings either.</summary>
    public bool HasPast => Before.Any(b => b > 0);

    /// <summary>"Trend: 3 new attacks, against 1.4 a day on average over the 7 days before and 0.9 over the 28 days before."</summary>
    internal string ToWords(BriefFrame frame)
    {
        var now = $"Trend: {(Now == 0 ? "no new attack" : BottomLine.Plural(Now, "new attack"))}";
        var periods = frame.IsOneDay ? "days" : "periods of the same length";
        return HasPast
            ? FormattableString.Invariant($"{now}, against {Before.TakeLast(Recent).Average():0.##} {frame.Every} on average over the {Recent} {periods} before and {Before.Average():0.##} over the {Longest} before.")
            : $"{now}; none was recorded in the {Longest} {periods} before.";
    }
}

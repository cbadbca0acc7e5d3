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

    /// <summary>"Trend: 3 new attacks; on average 1.4 in each of the 7 windows of the same length before, 0.9 in each of the 28."</summary>
    internal string ToWords()
    {
        var now = $"Trend: {BottomLine.Plural(Now, "new attack")}";
        return HasPast
            ? FormattableString.Invariant($"{now}; on average {Before.TakeLast(Recent).Average():0.##} in each of the {Recent} windows of the same length before, {Before.Average():0.##} in each of the {Longest}.")
            : $"{now}; none in the {Recent} and in the {Longest} windows of the same length before.";
    }
}

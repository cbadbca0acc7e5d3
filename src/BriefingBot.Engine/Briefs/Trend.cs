namespace BriefingBot.Engine.Briefs;

/// <summary>New attacks in the windows of the same length before this one.</summary>
/// <param name="Now">In the window itself.</param>
/// <param name="Before">One count a window, the oldest first.</param>
public sealed record Trend(int Now, IReadOnlyList<int> Before)
{
    public const int Recent = 7;
    public const int Longest = 28;

    internal static Trend Of(BriefWindow window, int now, IEnumerable<EarlierAttack> earlier)
    {
        var before = new int[Longest];
        foreach (var attack in earlier)
        {
            var back = (int)Math.Floor((window.From - attack.At) / window.Length);
            // An attack recorded at the very start of the window belongs to the one before it.
            if (back is >= 0 and < Longest)
                before[Longest - 1 - back]++;
        }
        return new Trend(now, before);
    }

    /// <summary>"3 new attacks; on average 1.4 in each of the 7 windows before, 0.9 in each of the 28."</summary>
    internal string ToWords(string counted) =>
        FormattableString.Invariant($"{Now:N0} {counted}; in the 7 windows of the same length before on average {Before.TakeLast(Recent).Average():0.#} each, in the 28 before {Before.Average():0.#}.");
}

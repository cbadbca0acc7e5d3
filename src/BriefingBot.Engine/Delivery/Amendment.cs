using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Delivery;

/// <summary>A line to be added to a message that was posted: beside what it puts right, which stays as it is.</summary>
/// <param name="Beside">The words that tell what the message's lines are about: the attack's title as it stands there.</param>
/// <param name="Figure">The words that turned out wrong; null where the whole of it did.</param>
/// <param name="Mark">Says what the line is and of when: "Corrected 8 June 2024".</param>
/// <param name="Text">What is right.</param>
/// <param name="Url">Where that is from; null where there is no address.</param>
public sealed record Amendment(string Beside, string? Figure, string Mark, string Text, string? Url)
{
    /// <summary>The lines with the amendment below each that says the wrong thing, else below the first that is about it; null where none is.</summary>
    /// <param name="plain">The words of a line without markup.</param>
    public string? Insert(string lines, Func<string, string> plain, string amendment)
    {
        var all = lines.Split('\n').ToList();
        var words = all.Select(l => FoldedName.Words(plain(l))).ToList();
        var about = Enumerable.Range(0, all.Count).Where(i => Holds(words[i], Beside)).ToList();
        var wrong = Figure is null ? about : about.Where(i => Holds(words[i], Figure)).ToList();
        if (about.Count == 0)
            return null;
        foreach (var at in (wrong.Count > 0 ? wrong : about.Take(1)).Reverse())
            all.Insert(at + 1, amendment);
        return string.Join('\n', all);
    }

    private static bool Holds(IReadOnlyList<string> line, string phrase)
    {
        var sought = FoldedName.Words(phrase);
        return sought.Count > 0 && Enumerable.Range(0, Math.Max(0, line.Count - sought.Count + 1)).Any(i => line.Skip(i).Take(sought.Count).SequenceEqual(sought, StringComparer.Ordinal));
    }
}

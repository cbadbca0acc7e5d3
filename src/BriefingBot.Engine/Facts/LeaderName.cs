using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Facts;

/// <summary>The person in the value of a claim on a leader: "Ayman al-Zawahiri, killed in July 2022" is about Ayman al-Zawahiri.</summary>
public static class LeaderName
{
    /// <summary>The value tells more than the name.</summary>
    public static bool HasFate(string value) => value.Contains(',', StringComparison.Ordinal);

    /// <summary>Same family name, and all words of the shorter name in the longer: "Zawahiri" and "Ayman Al Zawahiri".</summary>
    public static bool AreSame(string value, string other)
    {
        var (one, two) = (Words(value), Words(other));
        if (one.Count == 0 || two.Count == 0 || one[^1] != two[^1])
            return false;
        return one.Count <= two.Count ? one.All(two.Contains) : two.All(one.Contains);
    }

    // The article of "al-Zawahiri" comes and goes.
    private static List<string> Words(string value) =>
        [.. FoldedName.Words(value.AsSpan(0, value.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma ? comma : value.Length)).Where(w => w is not ("al" or "el" or "ul"))];
}

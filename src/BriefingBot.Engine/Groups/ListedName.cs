using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

/// <summary>One name of one group, with its folded words (a leading "the" left out).</summary>
internal sealed record ListedName(Group Group, string Name, bool IsCanonical, IReadOnlyList<string> Words)
{
    /// <summary>An id is typed as it stands; it has no other spellings.</summary>
    internal bool IsId { get; private init; }

    internal int Letters { get; } = Words.Sum(word => word.Length);

    /// <summary>
    /// The canonical name and the id, then the aliases. "Name (ABC)" is also known as its parts, as aliases; "Lord's" is also "Lords".
    /// </summary>
    internal static IEnumerable<ListedName> Of(Group group)
    {
        yield return new ListedName(group, group.Name, IsCanonical: true, WordsOf(group.Id)) { IsId = true };
        foreach (var name in Named(group, group.Name, isCanonical: true))
        {
            yield return name;
        }

        foreach (var alias in group.Aliases.Select(alias => alias.Name).SelectMany(name => Parts(name).Prepend(name)).Concat(Parts(group.Name)))
        {
            foreach (var name in Named(group, alias, isCanonical: false))
            {
                yield return name;
            }
        }
    }

    /// <summary>The folded words of a name, without a "the" before others.</summary>
    internal static IReadOnlyList<string> WordsOf(string name) => WithoutThe(FoldedName.Words(name));

    private static IEnumerable<ListedName> Named(Group group, string name, bool isCanonical)
    {
        yield return new ListedName(group, name, isCanonical, WordsOf(name));
        if (FoldedName.WordsWithPossessives(name) is { } words)
        {
            yield return new ListedName(group, name, isCanonical, WithoutThe(words));
        }
    }

    private static IReadOnlyList<string> WithoutThe(IReadOnlyList<string> words) =>
        words.Count > 1 && words[0] == "the" ? [.. words.Skip(1)] : words;

    /// <summary>"Al-Shabaab (Mozambique)" is also "Al-Shabaab"; "Islamic State (IS)" is also "IS", since capitals in brackets are an acronym.</summary>
    private static IEnumerable<string> Parts(string name)
    {
        var open = name.IndexOf('(', StringComparison.Ordinal);
        if (open <= 0 || !name.EndsWith(')'))
        {
            yield break;
        }

        yield return name[..open].Trim();
        var inside = name[(open + 1)..^1];
        if (inside.Length >= 2 && inside.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '-'))
        {
            yield return inside;
        }
    }
}

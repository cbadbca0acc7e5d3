using System.Runtime.InteropServices;

namespace BriefingBot.Engine.Groups;

/// <summary>
/// Which groups have a word in one of their names. Words may stand for a group whose name has fillers beside them only where no other group's names
/// have them all: "Wagner" is the Wagner Group, but "Islamic Jihad" is not the Islamic Jihad Group while there is a Palestinian Islamic Jihad.
/// </summary>
internal sealed class WordBearers
{
    private const int ShortestUnmistakable = 4;

    private readonly Dictionary<string, HashSet<string>> _bearers = new(StringComparer.Ordinal);

    internal void Add(NameKey name, string groupId)
    {
        foreach (var skeleton in name.Skeletons)
        {
            ref var bearers = ref CollectionsMarshal.GetValueRefOrAddDefault(_bearers, skeleton, out _);
            (bearers ??= new(1, StringComparer.Ordinal)).Add(groupId);
        }
    }

    internal bool IsUnmistakable(NameKey name) =>
        name.Letters >= ShortestUnmistakable && HaveOneBearer([.. name.Skeletons.Select(skeleton => _bearers[skeleton]).OrderBy(bearers => bearers.Count)]);

    private static bool HaveOneBearer(HashSet<string>[] bearers) =>
        bearers[0].Count(groupId => bearers.All(others => others.Contains(groupId))) == 1;
}

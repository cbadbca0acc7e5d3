using System.Runtime.InteropServices;

namespace BriefingBot.Engine.Groups;

/// <summary>Listed names by the text of a key.</summary>
internal sealed class KeyTable
{
    private readonly Dictionary<string, List<(NameKey Key, ListedName Name)>> _names = new(StringComparer.Ordinal);

    internal void Add(NameKey key, ListedName name)
    {
        ref var names = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, key.Text, out _);
        (names ??= new(1)).Add((key, name));
    }

    internal IEnumerable<ListedName> Find(NameKey key, IReadOnlySet<string> acronyms) =>
        _names.TryGetValue(key.Text, out var names)
            ? names.Where(entry => entry.Key.Agrees(key, acronyms)).Select(entry => entry.Name)
            : [];
}

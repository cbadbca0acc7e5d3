namespace BriefingBot.Ingestion.Stories;

/// <summary>Hashes that are stored, so they must be the same in every process: FNV-1a with a final mix, ignoring case.</summary>
internal static class StableHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Text(ReadOnlySpan<char> text, ulong seed = Offset)
    {
        var hash = seed;
        foreach (var character in text)
            hash = (hash ^ char.ToLowerInvariant(character)) * Prime;
        return Mix(hash);
    }

    public static uint Word(ReadOnlySpan<char> word) => (uint)Text(word);

    public static uint Pair(uint first, uint second) => (uint)Mix(((ulong)first << 32) | second);

    public static ulong Append(ulong hash, uint next) => Mix((hash ^ next) * Prime);

    // The finaliser of MurmurHash3 (public domain): without it FNV's low bits are poor.
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}

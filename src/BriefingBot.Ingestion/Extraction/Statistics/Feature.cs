namespace BriefingBot.Ingestion.Extraction.Statistics;

/// <summary>
/// A feature: the number of its template and up to three words, packed. A feature with a word outside the vocabulary is no feature.
/// </summary>
internal static class Feature
{
    private const int Bits = 18;

    public static ulong Pack(int template, int first, int second = 0, int third = 0) =>
        ((((((ulong)template << Bits) | (uint)first) << Bits) | (uint)second) << Bits) | (uint)third;

    public static (int Template, int First, int Second, int Third) Unpack(ulong feature)
    {
        const ulong mask = (1UL << Bits) - 1;
        return ((int)(feature >> (3 * Bits)), (int)((feature >> (2 * Bits)) & mask), (int)((feature >> Bits) & mask), (int)(feature & mask));
    }
}

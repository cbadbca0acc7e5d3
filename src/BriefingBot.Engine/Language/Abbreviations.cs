using System.Collections.Frozen;

namespace BriefingBot.Engine.Language;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal static class Abbreviations
{
    /// <summary>Always followed by the rest of a name or number: titles, ranks, months.</summary>
    private static readonly FrozenSet<string> BeforeName = Set(
        "mr mrs ms dr prof rev fr hon pres gov sen rep amb gen lt col maj capt cpl sgt cmdr adm brig pvt supt det insp st mt ft " +
        "jan feb mar apr jun jul aug sept sep oct nov dec no nos vol art sec fig approx est ave blvd rd vs etc sr ing lic arq mons msgr messrs mme");

    /// <summary>May also end a sentence; a capital letter of a new sentence decides.</summary>
    private static readonly FrozenSet<string> AnyPlace = Set("jr inc corp co ltd u.s u.k u.n e.u d.c a.m p.m i.e e.g ph.d p.o s.a km kg lbs ed bros dept al");

    /// <summary>Words that begin sentences far more often than they follow an abbreviation in the middle of one.</summary>
    private static readonly FrozenSet<string> Openers = Set(
        "the a an in on at he she it they we i his her its their this that these those there but and or if when while after before since as for " +
        "by with from according police officials authorities no one two three four five some many most several all both another however meanwhile");

    public static bool NeverEnds(ReadOnlySpan<char> word) => Has(BeforeName, word);

    public static bool MayEnd(ReadOnlySpan<char> word) => Has(AnyPlace, word);

    public static bool OpensSentences(ReadOnlySpan<char> word) => Has(Openers, word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) => set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}

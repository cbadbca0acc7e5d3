using System.Collections.Frozen;

namespace BriefingBot.Engine.Language;

/// <summary>English words common in names of groups: they are not transliterated, so another spelling of them is a misspelling.</summary>
internal static class PlainWords
{
    private const string Words = """
        action alliance allied army assembly battalion black blood border boys branch brigade brigades brotherhood caliphate cartel central christian clan coalition
        command committee communist congress corps council country crew defence defense democratic division east eastern emirate faction family federal fighters
        first force forces free freedom front gang general government green group guard guards holy independence independent international islamic jihad just justice
        land league legion liberation lord lords march martyr martyrs militia mothers mountain movement national nationalist network north northern order organisation
        organization party patriotic people peoples popular province rebel rebels red regiment republic republican resistance revolution revolutionary salvation
        security self shield shining society soldier soldiers south southern special state states strike struggle sword tigers troops union unit united unity
        vanguard victory volunteer volunteers west western white wing workers young youth
        """;

    private static readonly FrozenSet<string> Known = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    internal static bool Contains(string word) => Known.Contains(word);
}

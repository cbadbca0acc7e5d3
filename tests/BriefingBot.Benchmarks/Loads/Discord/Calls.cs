namespace BriefingBot.Benchmarks.Loads.Discord;

/// <summary>What people do, in turn: commands light and heavy, and words being typed.</summary>
internal static class Calls
{
    private static readonly (int Type, string Data)[] Mix =
    [
        (2, """{"name":"group","type":1,"options":[{"name":"name","type":3,"value":"isis-k"}]}"""),
        (4, """{"name":"group","type":1,"options":[{"name":"name","type":3,"value":"isl","focused":true}]}"""),
        (2, """{"name":"attacks","type":1,"options":[{"name":"country","type":3,"value":"Afghanistan"}]}"""),
        (4, """{"name":"attack","type":1,"options":[{"name":"what","type":3,"value":"crocus","focused":true}]}"""),
        (2, """{"name":"groups","type":1,"options":[{"name":"query","type":3,"value":"khorasan"}]}"""),
        (2, """{"name":"about","type":1}"""),
        (4, """{"name":"attacks","type":1,"options":[{"name":"country","type":3,"value":"mal","focused":true}]}"""),
        (2, """{"name":"timeline","type":1,"options":[{"name":"what","type":3,"value":"isis-k"}]}"""),
    ];

    public static (int Type, string Data) At(int i) => Mix[i % Mix.Length];
}

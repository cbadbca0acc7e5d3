using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>
/// Questions that ask for help in doing harm: how to, with a means or an aim of harm. What a group did, and how, may be asked; so may how
/// something is prevented.
/// </summary>
internal static class HarmfulWords
{
    private static readonly string[] Asking =
    [
        "how to", "how do i", "how do you", "how do we", "how can i", "how can we", "how can you", "how can one", "how could i", "how could we", "how could one", "how would i", "how would one", "how would you", "how should i", "how should we", "how might i", "how does one", "teach me", "show me how", "tell me how to", "explain how to", "help me", "instructions for", "instructions to",
        "recipe for", "steps to", "step by step", "guide to", "manual for", "i want to", "i need to", "i would like to", "i plan to", "we want to", "we plan to", "where can i", "where do i", "where could i", "where to", "best way to", "easiest way to", "ways to", "give me a plan", "plan for an", "plan for a", "what do i need to", "can you help", "write a", "draft a", "what should i", "which target", "what target", "best target", "best place to", "easiest target", "best time to",
    ];

    private static readonly HashSet<string> Harm = new(StringComparer.Ordinal)
    {
        "bomb", "bombs", "explosive", "explosives", "ied", "ieds", "detonator", "detonators", "detonate", "vest", "attack", "attacks", "kill", "murder", "poison", "ricin", "sarin", "anthrax", "nerve", "shoot", "assassinate", "kidnap", "hijack", "behead", "weapon", "weapons", "gun", "guns", "rifle", "rifles",
        "ammunition", "grenade", "grenades", "join", "recruit", "fund", "finance", "donate", "money", "fertilizer", "tatp", "suicide", "massacre", "ambush", "smuggle", "launder", "hack", "propaganda", "martyr", "martyrdom", "target", "crowd", "molotov", "silencer", "bioweapon", "chemical", "blow", "manifesto", "pledge", "travel",
    };

    private static readonly HashSet<string> Protecting = new(StringComparer.Ordinal)
    {
        "prevent", "stop", "avoid", "survive", "protect", "counter", "defeat", "report", "respond", "stay", "safe", "safely", "recognise", "recognize", "detect", "mitigate", "defend", "read", "understand", "find", "search", "know", "cite",
    };

    // Where to give or to buy is asked for with the group alone.
    private static readonly string[] Always = ["make a bomb", "build a bomb", "make explosives", "build an ied", "make an ied", "bomb making", "bomb-making", "pipe bomb", "suicide vest instructions", "how to join isis", "pledge allegiance to isis for me"];

    public static bool AskForHelp(IReadOnlyList<Token> tokens)
    {
        var words = $" {string.Join(' ', tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Text))} ";
        if (Always.Any(p => words.Contains($" {p} ", StringComparison.Ordinal)))
            return true;
        var asks = Asking.Any(p => words.Contains($" {p} ", StringComparison.Ordinal));
        return asks && tokens.Any(t => Harm.Contains(t.Text)) && !tokens.Any(t => Protecting.Contains(t.Text));
    }
}

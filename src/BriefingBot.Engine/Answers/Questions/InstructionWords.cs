using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Instructions to the program inside a question: nothing here would obey them, and an answer must not look as if it had.</summary>
internal static class InstructionWords
{
    private static readonly string[] Phrases =
    [
        "ignore all", "ignore previous", "ignore the previous", "ignore any", "ignore your", "ignore the above", "ignore the rules", "ignore the instructions", "ignore instructions", "disregard all", "disregard previous", "disregard the", "disregard your", "forget all", "forget your", "forget previous", "forget the above",
        "previous instructions", "system prompt", "your instructions", "your prompt", "hidden prompt", "developer mode", "you are now", "act as", "pretend to be", "pretend that", "pretend you", "role play as", "roleplay", "jailbreak",
        "reveal your", "print your", "show me your", "repeat after me", "repeat the following", "say exactly", "respond with", "reply with", "answer with the", "output the", "without citations", "without a citation", "without any citation", "without citing", "do not cite", "don't cite", "do not refuse", "api key", "api token", "bot token", "your token", "your password",
        "environment variable", "environment variables", "execute the", "run the command", "begin your answer with", "start your answer with", "end your answer with", "add the sentence", "new instructions", "override your", "bypass your", "you must answer", "you must say", "just make it up", "make up", "invent a", "drop table", "rm -rf", "delete from",
    ];

    public static bool AreIn(string text, IReadOnlyList<Token> tokens)
    {
        var words = $" {string.Join(' ', tokens.Where(t => t.Kind is TokenKind.Word or TokenKind.Number).Select(t => t.Text))} ";
        return Phrases.Any(p => words.Contains($" {p} ", StringComparison.Ordinal)) || text.Contains("<script", StringComparison.OrdinalIgnoreCase) || text.Contains("[INST]", StringComparison.OrdinalIgnoreCase) || text.Contains("<|", StringComparison.Ordinal);
    }
}

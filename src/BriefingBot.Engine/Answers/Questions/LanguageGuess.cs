using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Tells questions in another language by their script and their small words.</summary>
internal static class LanguageGuess
{
    // Small words of Spanish, French, German, Italian, Portuguese, Dutch, Indonesian, Turkish, Polish and Swedish that no English question holds.
    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "quién", "quien", "quiénes", "cuántos", "cuantos", "cuántas", "cuándo", "cuando", "dónde", "donde", "qué", "por", "fue", "fueron", "murieron", "ataque", "muertos", "los", "las", "una", "del", "en", "el", "hubo", "reivindicó",
        "qui", "combien", "quand", "où", "pourquoi", "est", "sont", "les", "des", "une", "dans", "été", "attentat", "morts", "ont", "quel", "quelle", "revendiqué", "le", "du", "pour",
        "wer", "wie", "viele", "wann", "wo", "warum", "ist", "sind", "wurde", "wurden", "der", "das", "und", "bei", "dem", "einen", "anschlag", "getötet", "hat", "nicht", "beim", "von", "menschen", "die",
        "chi", "quanti", "dove", "perché", "sono", "stato", "attacco", "morti", "nel", "della", "quem", "quantos", "onde", "foram", "mortos", "foi", "wie", "hoeveel", "wanneer", "waar", "waarom", "werd", "werden", "gedood", "aanslag", "het", "een", "bij",
        "siapa", "berapa", "kapan", "dimana", "yang", "kim", "kaç", "nerede", "neden", "kto", "ile", "gdzie", "kiedy", "dlaczego", "vem", "hur", "många", "när", "varför",
    };

    private static readonly HashSet<string> English = new(StringComparer.Ordinal)
    {
        "the", "of", "what", "who", "when", "where", "why", "how", "which", "is", "was", "were", "are", "did", "does", "do", "has", "have", "in", "on", "at", "by", "for", "and", "to", "many", "people", "killed", "attack", "with", "from", "about", "that",
    };

    public static bool IsOther(string text, IReadOnlyList<Token> tokens)
    {
        var letters = text.Count(char.IsLetter);
        if (letters > 0 && text.Count(c => char.IsLetter(c) && c > '\u024F') * 3 > letters)
            return true;
        var words = tokens.Where(t => t.Kind == TokenKind.Word).Select(t => t.Text).ToList();
        var foreign = words.Count(w => Foreign.Contains(w) && !English.Contains(w));
        return foreign >= 2 && foreign > words.Count(English.Contains);
    }
}

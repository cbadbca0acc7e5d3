namespace BriefingBot.Engine.Answers.Questions;

/// <summary>Words that tell what the holdings are about, and words of matters that they are surely not about.</summary>
internal static class DomainWords
{
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "attack", "attacks", "bomb", "bombing", "terror", "terrorist", "terrorism", "militant", "militants", "insurgent", "insurgents", "insurgency", "militia", "jihadist", "jihadists", "extremist", "extremism", "rebel", "rebels", "cartel", "gunmen", "gunman", "hostage", "hostages", "kidnapping", "kidnapped", "killed", "killing", "caliphate", "suicide", "bomber", "ceasefire", "troops",
        "army", "police", "security", "war", "violence", "massacre", "explosion", "blast", "drone", "airstrike", "assassination", "conflict", "fighters", "guerrilla", "separatist", "casualties", "wounded", "injured", "threat", "intelligence", "counterterrorism", "sanctions", "prisoners", "weapons", "shooting",
    };

    private static readonly HashSet<string> Foreign = new(StringComparer.Ordinal)
    {
        "weather", "recipe", "cook", "cake", "football", "soccer", "basketball", "cricket", "tennis", "olympic", "movie", "film", "song", "singer", "actor", "actress", "stock", "stocks", "bitcoin", "currency", "exchange", "poem", "joke", "translate", "homework", "math", "equation", "python", "javascript", "code", "programming", "horoscope", "capital", "population", "gdp", "language", "lyrics",
        "restaurant", "hotel", "flight", "novel", "author", "painter", "planet", "mountain", "river", "temperature", "inventor", "invented", "vaccine", "diet", "vitamin", "dog", "cat", "pizza", "coffee", "iphone", "album", "championship", "cup", "election", "currency", "inflation",
    };

    public static bool Contains(string word) => Ours.Contains(word);

    public static bool AreForeign(Question question) => !question.IsAboutAttack && question.Tokens.Any(t => Foreign.Contains(t.Text));
}

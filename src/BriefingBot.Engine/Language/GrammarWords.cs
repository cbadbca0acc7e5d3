using System.Collections.Frozen;

namespace BriefingBot.Engine.Language;

/// <summary>Words that carry the grammar of a sentence or a question and nothing of its matter.</summary>
internal static class GrammarWords
{
    private static readonly FrozenSet<string> Words = new HashSet<string>(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "to", "by", "for", "and", "or", "is", "was", "were", "are", "be", "been", "being", "with", "from", "that", "this", "these", "those", "it",
        "its", "as", "who", "whom", "whose", "what", "when", "where", "which", "why", "how", "many", "much", "did", "do", "does", "done", "has", "have", "had", "having", "can", "could", "will",
        "would", "should", "may", "might", "must", "shall", "i", "me", "my", "we", "us", "our", "you", "your", "he", "him", "his", "she", "her", "they", "them", "their", "there", "here", "then",
        "than", "so", "if", "about", "into", "over", "under", "after", "before", "during", "between", "since", "until", "out", "up", "down", "off", "not", "no", "yes", "any", "some", "all", "both",
        "each", "every", "also", "too", "very", "just", "only", "even", "still", "yet", "please", "tell", "say", "says", "said", "give", "show", "know", "known", "get", "got", "happened", "happen",
        "according", "exactly", "ever", "really", "was", "one", "ones", "s", "t", "d", "ll", "re", "ve", "within", "while", "because", "through", "against", "among", "whether", "now", "today", "list",
        "name", "described", "describe", "explain", "total", "number", "kind", "type", "sort", "time", "date", "day", "year", "month", "place", "reported", "report", "mention", "mentioned", "regarding", "concerning",
        "think", "believe", "believes", "consider", "considers", "use", "used", "make", "made", "take", "took", "come", "came", "go", "went", "other", "others", "such", "like", "mean", "means", "more", "most", "see", "seen", "want", "wants",
        "become", "became", "first", "hi", "hello", "ok", "okay", "thanks", "thank", "role", "play", "played", "recently", "recent", "currently", "many", "people", "person", "persons", "someone", "anyone", "thing", "things", "something", "anything", "near", "held", "holdings", "documents", "late", "early", "long", "latest", "newest", "last", "called", "identify", "identified", "timeline", "chronology", "happening",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}

namespace BriefingBot.Ingestion.Stories;

/// <summary>Ages of people: "a 25-year-old", "aged 25", "Name, 25,". Months are kept apart from years by an offset of 128.</summary>
internal static class MentionedAges
{
    public const int Limit = 8;

    private static readonly Dictionary<uint, int> Spelled = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
        .Split(' ').Select((word, i) => (Hash: StableHash.Word(word), Number: i + 1)).ToDictionary(word => word.Hash, word => word.Number);

    private static readonly uint Year = StableHash.Word("year");
    private static readonly uint Month = StableHash.Word("month");
    private static readonly uint Old = StableHash.Word("old");
    private static readonly uint Aged = StableHash.Word("aged");

    public static byte[] Find(List<HashedWord> tokens)
    {
        var ages = new List<byte>(Limit);
        for (var i = 0; i < tokens.Count && ages.Count < Limit; i++)
            if (NumberOf(tokens[i]) is > 0 and < 100 && At(tokens, i) is { } age && !ages.Contains(age))
                ages.Add(age);
        ages.Sort();
        return [.. ages];
    }

    private static int NumberOf(HashedWord token) => token.IsNumber ? token.Number : Spelled.GetValueOrDefault(token.Hash);

    private static byte? At(List<HashedWord> tokens, int at)
    {
        var number = NumberOf(tokens[at]);
        if (at + 2 < tokens.Count && tokens[at + 2].Hash == Old)
        {
            if (tokens[at + 1].Hash == Year)
                return (byte)number;
            if (tokens[at + 1].Hash == Month)
                return (byte)(number + 128);
        }
        return at > 0 && tokens[at].IsNumber && (tokens[at - 1].Hash == Aged || IsApposition(tokens, at)) ? (byte)number : null;
    }

    // "Amina Yusuf, 25, …" or "… Amina Yusuf, 25.": a capitalised word that is no month, a comma, the number, and the end of the phrase.
    private static bool IsApposition(List<HashedWord> tokens, int at) =>
        tokens[at].Before == Separator.Comma
        && (at + 1 == tokens.Count || tokens[at + 1].Before is Separator.Comma or Separator.Sentence)
        && tokens[at - 1].Capital && !CalendarHashes.TryMonth(tokens[at - 1].Hash, out _);
}

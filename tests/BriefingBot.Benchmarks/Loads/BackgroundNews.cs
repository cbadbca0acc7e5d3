namespace BriefingBot.Benchmarks.Loads;

/// <summary>Invented news that is about no attack.</summary>
internal static class BackgroundNews
{
    private static readonly string[] Subjects = ["harvest", "election", "football cup", "price of bread", "new railway", "flood season", "school reform", "film festival", "mining licence", "fishing treaty"];
    private static readonly string[] Verdicts = ["better than feared", "late again", "a matter of patience", "closer than expected", "under review", "good for the region"];

    public static (string Title, List<string> Paragraphs) Write(InventedNames names, Random random)
    {
        var (place, other, subject, speaker) = (names.Place(), names.Place(), names.Pick(Subjects), names.Person());
        List<string> paragraphs =
        [
            $"The {subject} in {place} is {names.Pick(Verdicts)}, {speaker} told reporters in {other}.",
            $"Visitors from {other} and {names.Place()} came to see for themselves, and {names.Person()} spoke of {random.Next(2, 900)} guests.",
            $"{names.Person()} of the chamber of commerce said that the {subject} had cost {random.Next(2, 90)} million and would last {random.Next(2, 30)} months.",
            $"In {names.Place()} the {names.Pick(Subjects)} drew more attention, {names.Person()} added.",
            $"A decision is expected after the meeting in {names.Place()} led by {names.Person()}.",
        ];
        return ($"{place}: {subject} {names.Pick(Verdicts)}", paragraphs);
    }
}

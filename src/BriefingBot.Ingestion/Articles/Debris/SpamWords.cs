using System.Collections.Frozen;

namespace BriefingBot.Ingestion.Articles.Debris;

/// <summary>Lines that link spammers plant in pages: pharmacy, casino, loan and essay offers.</summary>
internal static class SpamWords
{
    private const int LongestOffer = 160;

    private static readonly FrozenSet<string> Products = Set(
        "levaquin viagra cialis levitra xanax valium tramadol ambien adderall phentermine propecia zithromax amoxicillin prednisone lasix " +
        "nolvadex clomid doxycycline ivermectin modafinil oxycontin percocet vicodin ativan klonopin accutane kamagra sildenafil tadalafil " +
        "synthroid lexapro zoloft lipitor neurontin cipro diflucan stromectol orlistat dapoxetine priligy finasteride semaglutide ozempic " +
        "casino casinos slots poker jackpot betting sportsbook payday loan loans cashback replica replicas rolex essay essays dissertation escort escorts hookup " +
        "steroids pills pharmacy cbd vape backlinks");

    private static readonly FrozenSet<string> Offers = Set(
        "buy cheap cheapest order online prescription discount purchase bonus bonuses deposit free overnight delivery shipping generic " +
        "instant approval spins win payout writing service price prices sale otc canadian mg");

    /// <summary>An offer has a product and at least two words of selling, and is no full sentence of an article.</summary>
    public static bool IsSpam(string normalised)
    {
        if (normalised.Length > LongestOffer)
            return false;
        var products = 0;
        var offers = 0;
        var words = normalised.Split([' ', ',', '.', '!', '-', '/', ':', '|'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (Products.Contains(word))
                products++;
            else if (Offers.Contains(word))
                offers++;
        }

        return products > 0 && offers >= 2 && (products + offers) * 2 >= words.Length;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

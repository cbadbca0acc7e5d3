namespace BriefingBot.Engine.Commands;

/// <summary>How often one person and one channel may ask.</summary>
public sealed record AskRates(AskRate User, AskRate Channel)
{
    /// <summary>A person ten times in a row and then each three seconds; a channel thirty times and then once a second.</summary>
    public static readonly AskRates Standard = new(new AskRate(10, TimeSpan.FromSeconds(3)), new AskRate(30, TimeSpan.FromSeconds(1)));
}

/// <param name="Burst">Calls that may come at once.</param>
/// <param name="Refill">Time after which one more may come.</param>
public sealed record AskRate(int Burst, TimeSpan Refill);

using BriefingBot.Engine.Answers.Conversations;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Answers.Structured;

internal static class AttackSubject
{
    private const int LongestLabel = 60;

    public static ContextSubject Of(Attack attack) => new(SubjectType.Attack, attack.Id, attack.Title);

    public static ReplyButton Button(Attack attack) => new(attack.Title.Length > LongestLabel ? attack.Title[..LongestLabel] + "…" : attack.Title, $"/attack {attack.Id}");
}

using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Telegram;

/// <summary>The platform's command menus from the command table: everybody sees what everybody may call, administrators and admins all of it.</summary>
internal sealed class CommandMenus(CommandTable table)
{
    private const int LongestDescription = 256;
    private const int MostCommands = 100;

    public IReadOnlyList<CommandMenu> Of(IReadOnlyCollection<long> admins)
    {
        var open = table.Commands.Where(c => c.Access == CommandAccess.Anyone).ToList();
        var menus = new List<CommandMenu>();
        foreach (var language in MenuWords.Languages.Prepend(null))
        {
            menus.Add(Menu("default", null, language, open));
            menus.Add(Menu("all_chat_administrators", null, language, table.Commands));
            menus.AddRange(admins.Where(id => id > 0).Order().Select(id => Menu("chat", id, language, table.Commands)));
        }
        return menus;
    }

    private static CommandMenu Menu(string scope, long? chat, string? language, IEnumerable<CommandSpec> commands) => new(
        scope,
        chat,
        language,
        [.. commands.Take(MostCommands).Select(c => new MenuEntry(c.Name.Replace('-', '_'), Clip(MenuWords.Of(c, language))))]);

    private static string Clip(string text) => text.Length <= LongestDescription ? text : text[..(LongestDescription - 1)] + "…";
}

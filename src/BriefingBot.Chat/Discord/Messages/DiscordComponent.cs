using System.Text.Json.Serialization;

namespace BriefingBot.Chat.Discord.Messages;

/// <summary>A part of a message in the components v2 form. <see cref="Type"/> is the platform's number for it.</summary>
[JsonDerivedType(typeof(DiscordContainer))]
[JsonDerivedType(typeof(DiscordTextDisplay))]
[JsonDerivedType(typeof(DiscordSeparator))]
[JsonDerivedType(typeof(DiscordMediaGallery))]
[JsonDerivedType(typeof(DiscordActionRow))]
[JsonDerivedType(typeof(DiscordButton))]
[JsonDerivedType(typeof(DiscordSelectMenu))]
internal abstract record DiscordComponent(int Type);

internal sealed record DiscordContainer(int AccentColor, IReadOnlyList<DiscordComponent> Components) : DiscordComponent(17);

internal sealed record DiscordTextDisplay(string Content) : DiscordComponent(10);

internal sealed record DiscordSeparator(bool Divider = true, int Spacing = 1) : DiscordComponent(14);

internal sealed record DiscordMediaGallery(IReadOnlyList<DiscordMedia> Items) : DiscordComponent(12);

internal sealed record DiscordMedia(DiscordMediaAddress Media, string? Description);

internal sealed record DiscordMediaAddress(string Url);

internal sealed record DiscordActionRow(IReadOnlyList<DiscordComponent> Components) : DiscordComponent(1);

internal sealed record DiscordButton(string CustomId, string Label, int Style = DiscordButton.Secondary) : DiscordComponent(2)
{
    public const int Secondary = 2;
}

internal sealed record DiscordSelectMenu(string CustomId, string Placeholder, IReadOnlyList<DiscordSelectOption> Options) : DiscordComponent(3);

/// <summary>A choice of a menu; the value is the id of the button that it stands for.</summary>
internal sealed record DiscordSelectOption(string Label, string Value);

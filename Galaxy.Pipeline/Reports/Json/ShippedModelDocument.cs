using Galaxy.Pipeline.Models;

namespace Galaxy.Pipeline.Reports.Json;

/// <summary>A model that ships with the program.</summary>
internal sealed record ShippedModelDocument(
    string Name, string Network, string Classes, long Bytes, string Sha256, string TrainedOn, string Measured)
{
    public static ShippedModelDocument Of(CardHeader card, long bytes) =>
        new(card.Model, card.Network, card.Classes, bytes, card.Sha256, card.TrainedOn, card.Measured);
}

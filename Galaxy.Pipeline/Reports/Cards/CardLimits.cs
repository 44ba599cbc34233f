namespace Galaxy.Pipeline.Reports.Cards;

/// <summary>What a card says a model must not be used for.</summary>
internal static class CardLimits
{
    public static string Of(ModelCard card) =>
        $"""
        ## Not for

        - Pictures of another survey, scale or processing, unless it was tested on some of them with their classes (`galaxy evaluate`).
        - Other classes than {string.Join(", ", card.Network.Classes)}: it answers one of these whatever it sees.
          `galaxy train --from` makes a model for others.
        - Single objects whose class matters to science, unless a person looks at them.
        - Pictures framed in another way than those it was trained on: the galaxy in the middle, alone, with sky around it.
        {(card.Model.Familiarity is null ? "" : Unlike)}
        """.ReplaceLineEndings("\n");

    private const string Unlike = "- Pictures that it marks as unlike those of its training: their answers mean nothing.\n";
}

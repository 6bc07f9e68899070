//! Where customer and company meet: the channels that templates start with.

use super::text::{Both, both};
use crate::model::{Channel, ChannelId, Cluster, Language};

/// A channel of the usual set.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Shop,
    Seller,
    Phone,
    Web,
    Search,
    Compare,
    Social,
    Email,
    Chat,
    Sms,
    Review,
    People,
    Courier,
    Leaflet,
    Booklet,
    Video,
    News,
}

/// What a template with a shop offers.
pub(super) const USUAL: &[Place] = &[
    Place::Shop,
    Place::Phone,
    Place::Web,
    Place::Search,
    Place::Social,
    Place::Email,
    Place::Chat,
    Place::Review,
    Place::People,
    Place::Leaflet,
    Place::News,
];

impl Place {
    /// The channel, with its icon and cluster.
    pub(super) fn channel(self, id: ChannelId, language: Language) -> Channel {
        let (name, icon, cluster) = self.look();
        Channel {
            id,
            name: name.in_language(language),
            icon: icon.into(),
            cluster,
            sales: matches!(self, Self::Shop | Self::Web | Self::Phone),
            ..Channel::default()
        }
    }

    fn look(self) -> (Both, &'static str, Cluster) {
        use Cluster::{Internet, Media, People, Print, Store};
        match self {
            Self::Shop => (both("Winkel", "Shop"), "store", Store),
            Self::Seller => (both("Verkoper", "Sales staff"), "speech", Store),
            Self::Phone => (both("Telefoon", "Phone"), "phone", People),
            Self::Web => (both("Webshop", "Webshop"), "globe", Internet),
            Self::Search => (both("Zoeken", "Search"), "search", Internet),
            Self::Compare => (both("Vergelijksite", "Comparison site"), "scale", Internet),
            Self::Social => (both("Instagram", "Instagram"), "image", Internet),
            Self::Email => (both("E-mail", "Email"), "mail", Internet),
            Self::Chat => (both("WhatsApp", "WhatsApp"), "chat", Internet),
            Self::Sms => (both("Sms", "Text message"), "sms", Internet),
            Self::Review => (both("Beoordelingen", "Reviews"), "star", Internet),
            Self::People => (both("Bekenden", "Friends and family"), "people", People),
            Self::Courier => (both("Bezorger", "Courier"), "arrow", People),
            Self::Leaflet => (both("Folder", "Leaflet"), "file", Print),
            Self::Booklet => (both("Boekje", "Booklet"), "book", Print),
            Self::Video => (both("Videotest", "Video review"), "video", Media),
            Self::News => (both("Krant en radio", "Newspaper and radio"), "info", Media),
        }
    }
}

import {
  Building2,
  CalendarClock,
  CircleDot,
  Clock,
  Factory,
  type LucideIcon,
  MapPin,
  Shield,
  Truck,
  User,
} from 'lucide-react';

const ICONS: Readonly<Record<string, LucideIcon>> = {
  person: User,
  organization: Building2,
  location: MapPin,
  'military-unit': Shield,
  equipment: Truck,
  facility: Factory,
  event: CalendarClock,
  'date-time': Clock,
};

/** The picture of an entity type; types that the codebook adds share a neutral one. */
export function getEntityIcon(typeId: string): LucideIcon {
  return ICONS[typeId] ?? CircleDot;
}
